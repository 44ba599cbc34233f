using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>A row with its picture.</summary>
/// <param name="Picture">Index into the folder's pictures.</param>
/// <param name="Id">What the table calls it.</param>
/// <param name="Class">The name of its class.</param>
/// <param name="Votes">The votes for each answer; empty if they are not wanted.</param>
internal readonly record struct TableRow(int Picture, string Id, string Class, ImmutableArray<float> Votes);
