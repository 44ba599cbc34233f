using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>What a folder and the folders in it hold.</summary>
/// <param name="Names">The pictures' paths from the folder on, with forward slashes, ordered by name.</param>
/// <param name="Notes">What was skipped, and names that look the same; a line each.</param>
internal sealed record FoundPictures(ImmutableArray<string> Names, ImmutableArray<Problem> Notes);
