using System.Collections.Immutable;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Reports.Csv;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>
/// The pictures to ask a person about among many: those that are not answered. Of them the first are kept whose answer is expected to tell most, by
/// the entropy of the probabilities.
/// </summary>
/// <param name="most">How many are kept.</param>
internal sealed class AskList(int most)
{
    private readonly TopRanked<PredictionRow> _kept = new(most);

    /// <summary>How its file's name ends.</summary>
    public const string Ending = ".ask.csv";

    /// <summary>The most that a file has.</summary>
    public const int MostInFile = 10_000;

    /// <summary>Pictures that can be read.</summary>
    public long Pictures { get; private set; }

    /// <summary>Pictures to ask about, kept or not.</summary>
    public long Asked { get; private set; }

    /// <summary>What is kept, the most informative first; among equal ones the first that came.</summary>
    public ImmutableArray<PredictionRow> Rows => _kept.Sorted;

    public void Add(PredictionRow row)
    {
        if (!row.IsReadable)
            return;
        Pictures++;
        if (!row.IsAsked)
            return;
        Asked++;
        _kept.Add(row with { Features = [], Content = null }, row.Entropy!.Value);
    }

    /// <summary>The rows kept, as CSV.</summary>
    public string ToCsv(ImmutableArray<string> classes) =>
        AskCsv.Of(Rows.Select(row => (row.File, classes[row.Class!.Value], AskedPicture.Text(row.Set, classes), row.Entropy!.Value, row.Unlikeness)));
}
