/// From characters to tokens: cleaning, sentences, language. Nothing here knows what a word means.
@NullMarked
package ai.openevent.language.text;

import org.jspecify.annotations.NullMarked;
