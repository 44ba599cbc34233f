using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Catalogs.Contract;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Votes on the questions of a network, from counts or fractions.</summary>
/// <param name="questions">The questions.</param>
/// <param name="columns">Where their answers are.</param>
internal sealed class VoteLabels(ImmutableArray<VoteQuestion> questions, VoteColumns columns) : IRowLabels
{
    /// <summary>Volunteers that are assumed where a table does not say how many there were: as many as Galaxy Zoo usually asked.</summary>
    public const int AssumedVolunteers = 40;

    /// <summary>A fraction may be a rounding above 1.</summary>
    private const double LargestFraction = 1.001;

    private readonly double[] _values = new double[columns.Answers.Length];

    public string Finding(IRows rows, IReadOnlyDictionary<string, int> counts) =>
        $"{rows.Name}: votes on {Plural.Of(questions.Length, "question")} are read from {columns.InWords}.";

    /// <summary>Finds the columns of the votes.</summary>
    public static Result<IRowLabels> Of(IRows rows, ImmutableArray<VoteQuestion> questions) =>
        VoteColumns.Find(rows, questions).Map<IRowLabels>(columns => new VoteLabels(questions, columns));

    public RowLabel Of(IRows rows)
    {
        for (int answer = 0; answer < _values.Length; answer++)
        {
            if (Read(rows[columns.Answers[answer]], columns.AreCounts ? float.MaxValue : LargestFraction) is not { } value)
                return new RowLabel(null, NoteKind.NotNumber, rows[columns.Answers[answer]]);
            _values[answer] = value;
        }

        double? volunteers = columns.Volunteers is { } column ? Read(rows[column], float.MaxValue) : AssumedVolunteers;
        if (volunteers is not { } number)
            return new RowLabel(null, NoteKind.NotNumber, rows[columns.Volunteers!.Value]);
        ImmutableArray<float> votes = Votes(number);
        return votes.Any(count => count > 0) ? new RowLabel("") { Votes = votes } : new RowLabel(null, NoteKind.NoVotes);
    }

    public ImmutableArray<string> Order(IReadOnlyCollection<string> found) => [""];

    /// <summary>Counts as they are; a cumulative fraction is one of all volunteers; any other, of those who reached the question.</summary>
    private ImmutableArray<float> Votes(double volunteers)
    {
        if (columns.Kind == VoteColumnKind.Fraction)
        {
            foreach (VoteQuestion question in questions)
            {
                double reached = question.Parent < 0 ? 1 : _values[question.Parent];
                for (int answer = question.First; answer < question.First + question.Answers.Length; answer++)
                    _values[answer] *= reached;
            }
        }

        double factor = columns.AreCounts ? 1 : volunteers;
        return [.. _values.Select(value => (float)(value * factor))];
    }

    /// <summary>A number of 0 or more, 0 where nobody was asked; null if it is none.</summary>
    private static double? Read(string field, double most) =>
        MissingValue.Is(field) ? 0
        : double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= 0 && value <= most ? value : null;
}
