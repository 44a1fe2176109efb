import CNcurses

/// Keeps ballots out of core files and away from other programs, and makes bad writes errors.
///
/// To be called when the program starts, before anything is read. A closed pipe and a file too
/// large are errors of `write` from then on, and no signals.
package func protectProcess() { cn_harden() }

/// Lets memory grow by a megabyte at a time and keeps it, because asking the kernel for every few
/// pages takes a start longer than reading its files.
package func takeMemoryInLargeSteps() { cn_take_large_steps() }
