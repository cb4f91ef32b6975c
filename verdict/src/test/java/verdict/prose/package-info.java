/**
 * Whether what people read is plain English: the strings and comments of the main code and the
 * Markdown of this repository, checked by LanguageTool against a word list of ours.
 */
package verdict.prose;
