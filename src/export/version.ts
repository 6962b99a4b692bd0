/** Of the program, as in package.json: files say which version made them. */
export const VERSION = '0.2.0';
