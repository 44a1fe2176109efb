import CNcurses

/// Keeps ballots out of core files and away from other programs, and makes bad writes errors.
///
/// To be called when the program starts, before anything is read. A closed pipe and a file too
/// large are errors of `write` from then on, and no signals.
package func protectProcess() { cn_harden() }
