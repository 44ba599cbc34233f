using System.Text.Encodings.Web;
using System.Text.Json;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>A model's card in Markdown.</summary>
internal static class CardMarkdown
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The whole card.</summary>
    public static string Of(ModelCard card) => string.Join('\n', [
        card.Header.ToText(),
        $"# {card.Name}\n",
        $"A network that tells {card.Network.Classes.Length} classes apart, trained on {card.TrainedOn}.\n",
        Network(card), Data(card), Training(card), CardMeasured.Of(card), CardFaults.Of(card), CardLimits.Of(card)]);

    private static string Network(ModelCard card) =>
        $"""
        ## Network

        {card.Network.Name}: images of {card.Network.Input}, {Quantity.Count(card.Network.ParameterCount)} parameters,
        {Quantity.Megaflops(card.Network.ForwardFlops)} MFLOP an image. It sees {Seen(card.Model.Framing)}.

        """.ReplaceLineEndings("\n");

    private static string Seen(Framing framing) => framing switch
    {
        Framing.ByLight => "the square that the galaxy in the middle fills by its own light",
        Framing.MiddleSquare middle => $"the middle {middle.Side} pixels of a picture, in both directions",
        _ => "the whole picture",
    };

    private static string Data(ModelCard card) =>
        $"""
        ## Data

        {card.TrainedOn}:

        {Counts(card)}
        {(card.Pictures is null ? Simulated : List(card))}
        As the network sees them, with their classes, their fingerprint is `{card.Model.Data?.Fingerprint}`.

        """.ReplaceLineEndings("\n");

    private const string Simulated = "They were simulated by the program, so nobody's rights are in them.";

    private static string List(ModelCard card) =>
        $"""
        Their list{(card.ListName is { } name ? $", {name}," : "")} has SHA-256 `{card.Pictures!.Digest}`,
        their contents have `{card.Pictures.ContentDigest}` (of the sorted digests of the files, a line each).
        `sha256sum --check` compares the list with class folders.{(card.License is { } license ? $" Their license: {license}." : "")}
        """;

    private static string Counts(ModelCard card) => MarkdownTable.Of(
        ["class", "training", "validation", "test"],
        card.Run.Data.Classes.Select((name, index) => (IEnumerable<string>)
            [name, $"{card.Run.Data.Training[index]}", $"{card.Run.Data.Validation[index]}", $"{card.Run.Data.Test[index]}"]));

    private static string Training(ModelCard card) =>
        $"""
        ## Training

        Anyone with the same pictures gets the same bytes with any number of threads, on any processor:

        ```
        {card.Command}
        sha256sum model.safetensors   # {card.Sha256}
        ```

        Seed {card.Model.Seed}, galaxy {card.Program}, {Time(card)}.{From(card)} The recipe, with every default:

        ```json
        {card.Run.Recipe.ToJsonString(Indented)}
        ```

        """.ReplaceLineEndings("\n");

    private static string Time(ModelCard card) =>
        $"{Duration.Of(card.Run.Timing.TrainingSeconds)} of training with {Plural.Of(card.Run.Timing.Threads, "thread")}"
        + (card.Processor is { } processor ? $" ({processor})" : "");

    private static string From(ModelCard card) => card.Model.From is { } source ? $" It started from the model with SHA-256 `{source}`." : "";
}
