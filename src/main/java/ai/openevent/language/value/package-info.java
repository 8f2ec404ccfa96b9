/// Values in a message: dates, times, durations, guests, money, percentages, numbers, in every language of the house.
@NullMarked
package ai.openevent.language.value;

import org.jspecify.annotations.NullMarked;
