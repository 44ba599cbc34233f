using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>Pictures and their classes, listed and not yet read.</summary>
/// <param name="Images">By class, then in their source's order: the same on every machine.</param>
/// <param name="Warnings">One line each.</param>
/// <param name="Skipped">What is not read.</param>
internal sealed record PictureListing(ImmutableArray<PictureEntry> Images, ImmutableArray<string> Warnings, ImmutableArray<Problem> Skipped);
