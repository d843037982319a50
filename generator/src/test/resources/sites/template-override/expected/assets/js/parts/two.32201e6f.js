export { alone as two } from "./alone.36f7ac64.js";
