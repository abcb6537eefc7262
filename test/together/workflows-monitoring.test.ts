import '../activities/gate-facts.test.js';
import '../activities/map-failures.test.js';
import '../activities/notifications/webhook.test.js';
import '../activities/train.test.js';
import '../activities/wait-for-servers.test.js';
import '../relay/notifications.test.js';
import '../relay/relay.test.js';
import '../workflows/monitoring-run.test.js';
