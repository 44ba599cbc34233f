namespace Galaxy.Generators.Language;

/// <summary>A span within one line of a file, in UTF-16 units as editors and the compiler count.</summary>
/// <param name="Start">Offset in the file, in units.</param>
/// <param name="Length">Length in units.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal readonly record struct SourceSpan(int Start, int Length, int Line, int Column);
