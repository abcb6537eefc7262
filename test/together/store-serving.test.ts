import '../store/serving/append-predictions.test.js';
import '../store/serving/change.test.js';
import '../store/serving/count.test.js';
import '../store/serving/flush.test.js';
import '../store/serving/hostile.test.js';
import '../store/serving/metrics.test.js';
import '../store/serving/serve.test.js';
import '../store/serving/survive.test.js';
