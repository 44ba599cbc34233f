using System.Collections.Immutable;
using CsvHelper;
using Galaxy.Pipeline.Doubt;

namespace Galaxy.Pipeline.Reports.Csv;

/// <summary>Writes a list of pictures to ask a person about.</summary>
internal static class AskCsv
{
    private static readonly ImmutableArray<string> Head = ["number", "file", "answer", "set", "entropy", "unlike"];

    /// <summary>A header line, then the pictures in their order, numbered from 1, in <see cref="CsvFormat"/>.</summary>
    public static string Of(IEnumerable<AskedPicture> pictures, ImmutableArray<string> classes) => Of(pictures.Select(picture => (
        picture.Answer.Name, classes[picture.Answer.Answer], AskedPicture.Text(picture.Set, classes), picture.Entropy, picture.Answer.Unlikeness)));

    /// <inheritdoc cref="Of(IEnumerable{AskedPicture}, ImmutableArray{string})"/>
    public static string Of(IEnumerable<(string File, string Answer, string Set, float Entropy, float? Unlikeness)> pictures) => CsvFormat.Of(csv =>
    {
        csv.WriteRow(Head);
        int number = 0;
        foreach ((string file, string answer, string set, float entropy, float? unlikeness) in pictures)
            Write(csv, ++number, file, answer, set, entropy, unlikeness);
    });

    private static void Write(CsvWriter csv, int number, string file, string answer, string set, float entropy, float? unlikeness)
    {
        csv.WriteField(number);
        csv.WriteField(file);
        csv.WriteField(answer);
        csv.WriteField(set);
        csv.WriteField(entropy);
        csv.WriteField(unlikeness);
        csv.NextRecord();
    }
}
