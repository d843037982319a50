import { two } from "./parts/two.js";
import "../js/parts/alone.js";
import elsewhere from "./not-an-asset.js";

export const later = () => import('./parts/two.js');
