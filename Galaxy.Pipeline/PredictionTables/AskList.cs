using System.Collections.Immutable;
using Galaxy.Pipeline.Reports.Csv;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>
/// The pictures to ask a person about among many: those with more than one class in the set, or unlike those of the training. Of them the first are
/// kept whose answer is expected to tell most, by the entropy of the probabilities.
/// </summary>
/// <param name="most">How many are kept.</param>
internal sealed class AskList(int most)
{
    private readonly PriorityQueue<PredictionRow, (float Entropy, long Before)> _kept = new();

    /// <summary>How its file's name ends.</summary>
    public const string Ending = ".ask.csv";

    /// <summary>The most that a file has.</summary>
    public const int MostInFile = 10_000;

    /// <summary>Pictures that can be read.</summary>
    public long Pictures { get; private set; }

    /// <summary>Pictures to ask about, kept or not.</summary>
    public long Asked { get; private set; }

    /// <summary>What is kept, the most informative first; among equal ones the first that came.</summary>
    public ImmutableArray<PredictionRow> Rows =>
        [.. _kept.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];

    public void Add(PredictionRow row)
    {
        if (!row.IsReadable)
            return;
        Pictures++;
        if (row.Answered != PredictionRow.No && !(row.Unlikeness > 1))
            return;
        Asked++;
        row = row with { Features = [], Content = null };
        if (_kept.Count < most)
            _kept.Enqueue(row, (row.Entropy!.Value, -Pictures));
        else
            _kept.EnqueueDequeue(row, (row.Entropy!.Value, -Pictures));
    }

    /// <summary>The rows kept, as CSV.</summary>
    public string ToCsv(ImmutableArray<string> classes) =>
        AskCsv.Of(Rows.Select(row => (row.File, classes[row.Class!.Value], row.ClassSet ?? "", row.Entropy!.Value, row.Unlikeness)));
}
