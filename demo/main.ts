/** The preview page. The elements themselves come from the loader, as on any site. */
import { copyButtons } from './copy.js';
import { themeButton } from './theme.js';
import { tryIt } from './try.js';

themeButton();
copyButtons();
tryIt();
