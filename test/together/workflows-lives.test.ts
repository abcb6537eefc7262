import '../replay/histories.test.js';
import '../workflows/bundle.test.js';
import '../workflows/model-and-retirement.test.js';
import '../workflows/spine.test.js';
