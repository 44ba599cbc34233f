namespace Galaxy.Generators.Language;

/// <summary>A stretch of one line of a file, counted in UTF-16 units as editors and the compiler count.</summary>
/// <param name="Start">Units before it in the file.</param>
/// <param name="Length">Its units.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal readonly record struct SourceSpan(int Start, int Length, int Line, int Column);
