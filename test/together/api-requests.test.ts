import '../api/artifacts.test.js';
import '../api/limits.test.js';
import '../api/masking.test.js';
import '../api/portal.test.js';
import '../api/schema.test.js';
import '../api/summarize-event.test.js';
import '../api/subscriptions.test.js';
import '../api/timeout.test.js';
