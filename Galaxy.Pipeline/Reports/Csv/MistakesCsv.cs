using System.Collections.Immutable;
using CsvHelper;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Csv;

/// <summary>Writes mistakes.csv: a row for each picture of mistakes.png.</summary>
public static class MistakesCsv
{
    private static readonly ImmutableArray<string> Head = ["number", "name", "class", "answer", "probability", "trueProbability"];

    /// <summary>
    /// A header line in camel case, then the mistakes in the order of the pictures, numbered from 1, in <see cref="CsvFormat"/>.
    /// </summary>
    public static string Of(ImmutableArray<PictureAnswer> mistakes, ImmutableArray<string> classes) => CsvFormat.Of(csv =>
    {
        csv.WriteRow(Head);
        for (int index = 0; index < mistakes.Length; index++)
            WriteRow(csv, index + 1, mistakes[index], classes);
    });

    private static void WriteRow(CsvWriter csv, int number, PictureAnswer mistake, ImmutableArray<string> classes)
    {
        csv.WriteField(number);
        csv.WriteField(mistake.Name);
        csv.WriteField(classes[mistake.Label]);
        csv.WriteField(classes[mistake.Answer]);
        csv.WriteField(mistake.Probability);
        csv.WriteField(mistake.TrueProbability);
        csv.NextRecord();
    }
}
