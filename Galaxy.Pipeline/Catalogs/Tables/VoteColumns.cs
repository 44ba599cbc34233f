using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>The columns of a table that hold votes.</summary>
/// <param name="Kind">What they hold.</param>
/// <param name="Answers">A column for each answer, in the order of the network's outputs.</param>
/// <param name="Volunteers">The column of how many volunteers there were; null for counts, or if none says.</param>
/// <param name="InWords">Which they are: <c>columns …_count</c>.</param>
internal sealed record VoteColumns(VoteColumnKind Kind, ImmutableArray<int> Answers, int? Volunteers, string InWords)
{
    /// <summary>The endings of Galaxy Zoo's columns behind question and answer, the best first.</summary>
    private static readonly ImmutableArray<(string Ending, VoteColumnKind Kind)> _endings =
    [
        ("_count", VoteColumnKind.Count), ("", VoteColumnKind.Count), ("_weighted_fraction", VoteColumnKind.Fraction),
        ("_fraction", VoteColumnKind.Fraction), ("_debiased", VoteColumnKind.Fraction),
    ];

    private static readonly ImmutableArray<string> _volunteers = ["total_classifications"];

    /// <summary>Whether they hold counts.</summary>
    public bool AreCounts => Kind == VoteColumnKind.Count;

    /// <summary>The columns of some questions' answers: Galaxy Zoo's names with one of its endings, or Kaggle's.</summary>
    public static Result<VoteColumns> Find(IRows rows, ImmutableArray<VoteQuestion> questions)
    {
        string[] names = [.. questions.SelectMany(question => question.Answers.Select(answer => $"{question.Name}_{answer}"))];
        foreach ((string ending, VoteColumnKind kind) in _endings)
        {
            if (All(rows, names.Select(name => name + ending)) is { } found)
                return Result.Ok(Of(rows, kind, found, $"columns …{(ending.Length == 0 ? "question_answer" : ending)}"));
        }

        return All(rows, questions.SelectMany(KaggleNames)) is { } kaggle
            ? Result.Ok(Of(rows, VoteColumnKind.Cumulative, kaggle, "Kaggle's columns, as cumulative fractions"))
            : new Problem(
                rows.Name,
                $"it lacks the votes of the network's questions: "
                    + $"there are no columns such as '{names[0]}_count' or '{names[0]}_fraction' for all answers",
                "Name questions and answers in the network's file as the table's columns do");
    }

    private static VoteColumns Of(IRows rows, VoteColumnKind kind, ImmutableArray<int> answers, string columns)
    {
        int? volunteers = kind == VoteColumnKind.Fraction ? TableColumns.First(rows, _volunteers) : null;
        string asked = kind == VoteColumnKind.Count ? ""
            : volunteers is { } column ? $", of {rows.Columns[column]} volunteers"
            : $", of {VoteLabels.AssumedVolunteers} volunteers, since no column says how many there were";
        return new VoteColumns(kind, answers, volunteers, columns + asked);
    }

    private static ImmutableArray<int>? All(IRows rows, IEnumerable<string> names)
    {
        ImmutableArray<int> columns = [.. names.Select(name => rows.Columns.IndexOf(name))];
        return columns.Contains(-1) ? null : columns;
    }

    /// <summary>Kaggle has Galaxy Zoo 2's questions and answers in the same order.</summary>
    private static IEnumerable<string> KaggleNames(VoteQuestion question) => GalaxyZoo2.NumberOf(question.Name) is { } number
        ? question.Answers.Select((_, answer) => string.Create(CultureInfo.InvariantCulture, $"Class{number}.{answer + 1}"))
        : [""];
}
