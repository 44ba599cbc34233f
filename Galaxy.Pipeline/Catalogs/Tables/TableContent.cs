using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>What a table says about the pictures beside it.</summary>
/// <param name="Rows">Those that have a picture and a class.</param>
/// <param name="Read">How many rows the table has.</param>
/// <param name="Counts">How many of them are of each class, with a picture or without.</param>
/// <param name="OfNoClass">How many that have a picture are of no class by the rule.</param>
/// <param name="Notes">What is wrong with the others.</param>
internal sealed record TableContent(ImmutableArray<TableRow> Rows, int Read, IReadOnlyDictionary<string, int> Counts, int OfNoClass, RowNotes Notes);
