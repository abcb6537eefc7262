import '../store/monitoring/compact-increments.test.js';
import '../store/monitoring/labels.test.js';
import '../store/monitoring/maturity.test.js';
import '../store/monitoring/read-folded.test.js';
import '../store/monitoring/slot-clock.test.js';
import '../store/monitoring/windows.test.js';
