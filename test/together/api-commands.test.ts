import '../api/deny-by-default.test.js';
import '../api/life-cycle-cells.test.js';
import '../api/operating.test.js';
import '../api/problems.test.js';
import '../api/reading.test.js';
import '../api/roles.test.js';
