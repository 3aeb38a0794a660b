import 'embed-hub/define/embed-media.js';
import 'embed-hub/define/embed-card.js';
