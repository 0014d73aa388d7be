/** Tests read English, whatever the terminal speaks in which they run; what they start inherits it. */
process.env.LC_ALL = 'C';
