/** What is in an open transcript, and in an open list of chapters: loaded together, when the first of them is opened. */
export { ChapterList } from './chapter-list.js';
export { TranscriptView } from './transcript-view.js';
