using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Csv;

/// <summary>Writes predictions.csv: the answer to every picture.</summary>
public static class PredictionsCsv
{
    /// <summary>
    /// A header line, then the parts one by one, each sorted by its pictures' names in ordinal order: name, part, true class, answer,
    /// the answer's probability, the probability of every class under its name, note, in <see cref="CsvFormat"/>. If a promise was made, the answer
    /// is followed by its set, whether it is answered, and how unlike the training it is.
    /// </summary>
    /// <param name="parts">The parts.</param>
    /// <param name="classes">The classes' names.</param>
    /// <param name="sets">The sets of the promise; null for none.</param>
    public static string Of(IEnumerable<PartAnswers> parts, ImmutableArray<string> classes, PredictionSets? sets) => CsvFormat.Of(csv =>
    {
        csv.WriteHead(["name", "part", "class", "answer", .. sets is null ? [] : (string[])["set", "answered", "unlike"]], classes);
        foreach (PartAnswers part in parts)
            foreach (PictureAnswer answer in part.Answers.OrderBy(answer => answer.Name, StringComparer.Ordinal))
                WriteAnswer(csv, part.Part, answer, classes, sets);
    });

    private static void WriteAnswer(
        CsvWriter csv, string part, PictureAnswer answer, ImmutableArray<string> classes, PredictionSets? sets) => csv.WriteRow(
        [answer.Name, part, classes[answer.Label], classes[answer.Answer], .. sets is null ? [] : OfSet(answer, classes, sets)],
        answer.Answer, answer.Probabilities, answer.Note);

    private static string[] OfSet(PictureAnswer answer, ImmutableArray<string> classes, PredictionSets sets)
    {
        ImmutableArray<int> set = sets.Of(answer.Probabilities.AsSpan());
        return
        [
            AskedPicture.Text(set, classes), AskedPicture.Answered(set, answer.Unlikeness)!,
            answer.Unlikeness?.ToString(CultureInfo.InvariantCulture) ?? "",
        ];
    }

    /// <summary>The header line for rows of <see cref="WriteRow"/>.</summary>
    /// <param name="csv">The writer.</param>
    /// <param name="texts">Headers of the text columns.</param>
    /// <param name="classes">The classes' names.</param>
    public static void WriteHead(this CsvWriter csv, ImmutableArray<string> texts, ImmutableArray<string> classes) =>
        csv.WriteRow([.. texts, "probability", .. classes, "note"]);

    /// <summary>One picture: texts, the answer's probability, all probabilities, note.</summary>
    public static void WriteRow(this CsvWriter csv, ImmutableArray<string> texts, int answer, ImmutableArray<float> probabilities, string? note)
    {
        foreach (string text in texts)
            csv.WriteField(text);
        csv.WriteField(probabilities[answer]);
        foreach (float probability in probabilities)
            csv.WriteField(probability);
        csv.WriteField(note);
        csv.NextRecord();
    }
}
