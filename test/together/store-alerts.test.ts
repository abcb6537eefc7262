import '../activities/monitoring/count-windows.test.js';
import '../store/monitoring/alerts.test.js';
import '../store/monitoring/silence.test.js';
import '../store/responses.test.js';
import '../store/retraining.test.js';
