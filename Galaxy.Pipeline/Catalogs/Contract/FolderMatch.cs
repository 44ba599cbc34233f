using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>The folder of each class.</summary>
/// <param name="Folders">A folder name for each class; null if the class has none.</param>
/// <param name="Warnings">One line per class without a folder.</param>
public sealed record FolderMatch(ImmutableArray<string?> Folders, ImmutableArray<string> Warnings);
