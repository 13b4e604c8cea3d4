package dev.ajar.source.configuration;

/**
 * One document of a configuration server that lies in the tree.
 *
 * @param displayPath the file that it is in
 * @param line where it begins
 * @param ownLines whether the file holds nothing else, so that its lines are the document's
 */
record Export(String dataId, String text, String displayPath, int line, boolean ownLines) {}
