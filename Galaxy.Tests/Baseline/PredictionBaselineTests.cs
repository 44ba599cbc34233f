using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Galaxy.Pipeline.Imaging;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Imaging;

namespace Galaxy.Tests.Baseline;

/// <summary>A trained model's predictions and heat maps are the recorded ones.</summary>
public sealed partial class PredictionBaselineTests(TrainedOnSky trained) : IClassFixture<TrainedOnSky>
{
    private const string Cases = "predictions.json";

    /// <summary>Side of a picture under heat, in pixels.</summary>
    private const int Side = 288;

    public static TheoryData<string> Names => Recorded.Names(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public void Predictions_and_heat_maps_are_the_recorded_ones(string name)
    {
        JsonObject recorded = Recorded.Case(Cases, name);
        string[] words = name.Split(' ');
        if (words[0] == "explain")
            Explain(recorded, words[1..]);
        else
            Recorded.Holds(recorded, Encoding.UTF8.GetBytes(WithoutUnlike(OnAnySystem(CommandLine.Must([words[0], trained.Run, trained.Pictures, .. words[1..]])))));
    }

    /// <summary>The output, with the folder removed and slashes and line ends normalized.</summary>
    private string OnAnySystem(string output) => output
        .ReplaceLineEndings("\n").Replace(@"\\", "/", StringComparison.Ordinal).Replace('\\', '/')
        .Replace($"{trained.Pictures.Replace('\\', '/')}/", "", StringComparison.Ordinal);

    /// <summary>The output without what is said of pictures that are unlike the training's: it is as it was before anything was.</summary>
    private static string WithoutUnlike(string output) =>
        Unlike().Replace(Distance().Replace(output, "${before}"), note => note.Value.StartsWith('"') ? "null" : "");

    /// <summary>A property at the end of an object; the third column of a table that has it.</summary>
    [GeneratedRegex(",\\s*\"unlike\": *[0-9.Ee+-]+|^(?<before>[^,\n{\"]+,[^,\n]+),(?:unlike|[0-9.Ee+-]+)(?=,)", RegexOptions.Multiline, 1000)]
    private static partial Regex Distance();

    [GeneratedRegex("\"unlike: [^\"\n]*\"|unlike: [^\"\n]*", RegexOptions.None, 1000)]
    private static partial Regex Unlike();

    /// <summary>Names and captions of overlays are not recorded.</summary>
    private void Explain(JsonObject recorded, string[] flags)
    {
        using TemporaryFolder overlays = new();
        string output = CommandLine.Must(["explain", trained.Run, trained.Pictures, .. flags, "--out", overlays.Path]);
        JsonElement[] rows = [.. JsonElement.Parse(output).GetProperty("explanations").EnumerateArray()];
        Recorded.Holds(recorded, Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(Answer))));
        Recorded.Holds(recorded, [.. rows.SelectMany(row => Heat(Fixture.Decode(File.ReadAllBytes(row.GetProperty("overlay").GetString()!))))], "pixels");
    }

    private static string Answer(JsonElement row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path.GetFileName(row.GetProperty("file").GetString())},{row.GetProperty("class")},{row.GetProperty("probability")},{row.GetProperty("answer")},{row.GetProperty("cold")}");

    /// <summary>The pixels of the picture under the heat map: the right one of two with equal margins, or the only one.</summary>
    private static byte[] Heat(Image overlay)
    {
        int margin = Math.Max(0, overlay.Width - 2 * Side) / 3;
        int left = overlay.Width - margin - Side;
        return
        [
            .. Enumerable.Range(margin, Side).SelectMany(row =>
                overlay.Pixels.Slice((row * overlay.Width + left) * Image.Channels, Side * Image.Channels).ToArray()),
        ];
    }
}
