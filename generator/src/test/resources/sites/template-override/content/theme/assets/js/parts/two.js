export { alone as two } from "./alone.js";
