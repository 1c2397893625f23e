/** File types the chooser shows; what a file really is decides its content. */
export const readableFiles = '.docx,.pdf,.html,.htm,.xlsx,.txt,.md,.json,.doc,.wps,.xls';
