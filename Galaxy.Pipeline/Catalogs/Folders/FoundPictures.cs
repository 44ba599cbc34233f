using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Folders;

/// <summary>The pictures in a folder and its subfolders.</summary>
/// <param name="Names">The pictures' paths relative to the folder, with forward slashes, sorted.</param>
/// <param name="Notes">What was skipped, and names that look the same; one line each.</param>
internal sealed record FoundPictures(ImmutableArray<string> Names, ImmutableArray<Problem> Notes);
