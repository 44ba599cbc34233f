using System.Collections.Immutable;
using CsvHelper;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Reports.Csv;

/// <summary>Writes what is expected of the votes on pictures: a row each, in <see cref="CsvFormat"/>.</summary>
internal static class VotesCsv
{
    private const int Digits = 6;

    /// <summary>The names of the columns behind the picture's: for each answer its fraction and, if there are intervals, their ends.</summary>
    private static IEnumerable<string> Columns(VoteTree tree) => tree.Questions.SelectMany(question => question.Answers.SelectMany(answer =>
    {
        string name = $"{question.Name}_{answer}_fraction";
        return tree.Loss == VoteLoss.DirichletMultinomial ? [name, $"{name}_low", $"{name}_high"] : new[] { name };
    }));

    /// <summary>The values of those columns for one picture.</summary>
    private static IEnumerable<double> Values(VoteTree tree, VoteForecast forecast)
    {
        foreach (VoteQuestion question in tree.Questions)
        {
            for (int answer = question.First; answer < question.First + question.Answers.Length; answer++)
            {
                yield return forecast.Fractions[answer];
                if (forecast.Interval(question, answer) is not var (low, high))
                    continue;
                yield return low;
                yield return high;
            }
        }
    }

    /// <summary>Writes the header line.</summary>
    /// <param name="csv">The writer.</param>
    /// <param name="name">The head of the pictures' column.</param>
    /// <param name="tree">The questions.</param>
    public static void WriteHead(this CsvWriter csv, string name, VoteTree tree) => csv.WriteRow([name, .. Columns(tree)]);

    /// <summary>Writes a row per picture.</summary>
    public static void WriteRows(this CsvWriter csv, VotePredictions predictions)
    {
        for (int image = 0; image < predictions.Images.Count; image++)
        {
            csv.WriteField(predictions.Images.Images[image].Name);
            foreach (double value in Values(predictions.Tree, predictions[image]))
                csv.WriteField(Math.Round(value, Digits));
            csv.NextRecord();
        }
    }

    /// <summary>A whole file.</summary>
    public static string Of(VotePredictions predictions) => CsvFormat.Of(csv =>
    {
        csv.WriteHead("name", predictions.Tree);
        csv.WriteRows(predictions);
    });

    /// <summary>The figures of the epochs.</summary>
    public static string Metrics(VoteReport report) => CsvFormat.Of(csv =>
    {
        csv.WriteRow(["epoch", "trainLoss", "validationLoss", "imagesPerSecond", "seconds"]);
        foreach (EpochRow row in report.Epochs)
        {
            csv.WriteField(row.Epoch);
            foreach (double? value in (ImmutableArray<double?>)[row.TrainLoss, row.ValidationLoss, row.ImagesPerSecond, row.Seconds])
                csv.WriteField(value);
            csv.NextRecord();
        }
    });
}
