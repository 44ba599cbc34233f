using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Predict;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>
/// Answers as <c>predict --csv</c> prints them. If several models have given them, the table has the classes of all: a model gives a class that it
/// does not know no probability.
/// </summary>
internal sealed class AnsweredTable
{
    private readonly IReadOnlyList<(PredictionRow Row, IServedModel By)> _answers;
    private readonly ImmutableArray<string> _classes;

    /// <param name="answers">The answers, and who gave them; at least one.</param>
    public AnsweredTable(IReadOnlyList<(PredictionRow Row, IServedModel By)> answers)
    {
        _answers = answers;
        Models = [.. answers.Select(answer => answer.By).Distinct()];
        _classes = [.. Models.SelectMany(model => model.Model.Classes).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Who has answered.</summary>
    public ImmutableArray<IServedModel> Models { get; }

    /// <summary>The table.</summary>
    public override string ToString()
    {
        using StringWriter text = new();
        CsvPredictionOutput csv = new(
            text, isLive: false, _classes, Models.Any(model => model.Sets is not null), Models.Any(model => model.Model.Familiarity is not null));
        csv.Write([.. _answers.Select(answer => InAllClasses(answer.Row, answer.By.Model.Classes))]);
        csv.Close([]);
        return $"{text}";
    }

    private PredictionRow InAllClasses(PredictionRow row, ImmutableArray<string> own) => own.SequenceEqual(_classes) ? row : row with
    {
        Probabilities = [.. _classes.Select(name => own.IndexOf(name) is >= 0 and var label ? row.Probabilities[label] : 0)],
        Set = [.. row.Set.Select(label => _classes.IndexOf(own[label])).Order()],
    };
}
