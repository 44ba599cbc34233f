using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Reports.Csv;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Reports.Files;

/// <summary>The files of runs on votes.</summary>
internal static class VoteFiles
{
    /// <summary>report.html, report.json, recipe.json, metrics.csv, and votes.csv if there are test pictures.</summary>
    public static IEnumerable<RunFile> Of(VoteReport report, NetworkInfo network, Provenance provenance)
    {
        yield return Text(RunFileNames.Page, VotesHtml.Of(report, network, provenance));
        yield return Text(RunFileNames.Report, JsonText.Of(VoteRunDocument.Of(report)));
        yield return Text("recipe.json", JsonText.Of(RecipeJson.Of(report.Setup.Recipe)));
        yield return Text("metrics.csv", VotesCsv.Metrics(report));
        if (report.Predictions is { } predictions)
            yield return Votes(predictions);
    }

    /// <summary>folds.json, report.html and votes.csv of a cross-validation.</summary>
    public static IEnumerable<RunFile> Of(VoteFoldsReport report, NetworkInfo network, Provenance provenance) =>
    [
        Text(RunFileNames.Folds, JsonText.Of(VoteFoldsDocument.Of(report))),
        Votes(report.Predictions),
        Text(RunFileNames.Page, VoteFoldsHtml.Of(report, network, provenance)),
    ];

    /// <summary>evaluation.json and votes.csv of an evaluation.</summary>
    public static IEnumerable<RunFile> Of(VoteEvaluationDocument evaluation, VotePredictions predictions) =>
        [Text(RunFileNames.Evaluation, JsonText.Of(evaluation)), Votes(predictions)];

    private static RunFile Votes(VotePredictions predictions) => Text("votes.csv", VotesCsv.Of(predictions));

    private static RunFile Text(string name, string text) => RunFile.Of(name, Encoding.UTF8.GetBytes(text));
}
