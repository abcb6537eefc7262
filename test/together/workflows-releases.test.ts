import '../workflows/deploy-saga.test.js';
import '../workflows/messages.test.js';
import '../workflows/walk-the-table.test.js';
