export { createServingStore } from './create-serving-store.js';
