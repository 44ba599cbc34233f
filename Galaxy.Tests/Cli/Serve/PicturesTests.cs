using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>Pictures that the page sends, their cards, and what can be asked about them.</summary>
public sealed class PicturesTests(DoubtfulModel model) : IClassFixture<DoubtfulModel>
{
    private static Uri At(string path) => new(path, UriKind.Relative);

    [Fact]
    public async Task Cards_say_what_predict_says()
    {
        using ServedProgram served = new(model.Run);
        (string Name, byte[] Bytes)[] files = [.. SentPictures.OfFolder(model.Sky).Take(12)];
        JsonElement[] predicted =
        [
            .. JsonElement.Parse(CommandLine.Must(["predict", model.Run, "--abstain", "0.95", "--json", .. files.Select(file => file.Name)]))
                .GetProperty("predictions").EnumerateArray(),
        ];

        JsonElement[] cards = [.. (await served.Client.Cards(files)).OrderBy(card => card.GetProperty("name").GetString(), StringComparer.Ordinal)];

        Assert.Equal(files.Length, cards.Length);
        foreach ((JsonElement card, JsonElement row) in cards.Zip(predicted))
        {
            Assert.Equal(row.GetProperty("file").GetString(), card.GetProperty("name").GetString());
            foreach (string same in (string[])["class", "probability", "unlike", "note"])
                Assert.Equal(row.GetProperty(same).GetRawText(), card.GetProperty(same).GetRawText());
            Assert.Equal(Texts(row.GetProperty("probabilities")), Texts(card.GetProperty("probabilities")));
            Assert.Equal(Texts(row.GetProperty("set")), Texts(card.GetProperty("set")));
            Assert.Equal(row.GetProperty("answered").GetString() == "yes", card.GetProperty("answered").GetBoolean());
            Assert.InRange(card.GetProperty("doubt").GetDouble(), 0, 1);
            Assert.Equal(96, card.GetProperty("width").GetInt32());
        }

        static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetRawText())];
    }

    [Fact]
    public async Task The_table_is_that_of_predict_and_only_those_rows()
    {
        using ServedProgram served = new(model.Run);
        (string Name, byte[] Bytes)[] files = [.. SentPictures.OfFolder(model.Sky).Take(5), .. SentPictures.OfFolder(model.Noise).Take(2)];
        Dictionary<string, string> ids = (await served.Client.Cards(files)).ToDictionary(
            card => card.GetProperty("name").GetString()!, card => card.GetProperty("id").GetString()!);

        using HttpResponseMessage answer = await served.Client.PostAsJsonAsync(
            At("api/csv"), new { ids = files.Reverse().Select(file => ids[file.Name]) });

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            CommandLine.Must(["predict", model.Run, "--abstain", "0.95", "--csv", .. files.Reverse().Select(file => file.Name)]),
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_table_leaves_out_what_is_no_longer_kept_however_many_are_asked_for()
    {
        using ServedProgram served = new(model.Run);
        string id = (await served.Client.Cards(SentPictures.OfFolder(model.Sky)[0]))[0].GetProperty("id").GetString()!;

        using HttpResponseMessage answer = await served.Client.PostAsJsonAsync(
            At("api/csv"), new { ids = (string[])[.. Enumerable.Range(0, 40_000).Select(index => $"{index:x32}"), id] });

        Assert.Equal("40000", answer.Headers.GetValues("X-Galaxy-Unreadable").Single());
        Assert.Equal(2, (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_picture_is_known_by_its_content_and_shown_as_the_network_sees_it()
    {
        using ServedProgram served = new(model.Run);
        byte[] file = SentPictures.OfFolder(model.Sky)[0].Bytes;
        JsonElement[] cards = await served.Client.Cards(("one.png", file), ("folder/ two.png", file));

        string id = Convert.ToHexStringLower(SHA256.HashData(file))[..32];
        Assert.Equal([id, id], cards.Select(card => card.GetProperty("id").GetString()));
        using HttpResponseMessage shown = await served.Client.GetAsync(At($"api/pictures/{id}"));
        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        using HttpRequestMessage again = new(HttpMethod.Get, At($"api/pictures/{id}")) { Headers = { IfNoneMatch = { shown.Headers.ETag! } } };
        using HttpResponseMessage known = await served.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        AssertSame(Decoded(file), Decoded(await shown.Content.ReadAsByteArrayAsync()));

        Image turned = Decoded(await served.Client.GetByteArrayAsync(At($"api/pictures/{id}?orientation=6&size=96")));
        AssertSame(Orientation.Apply(Decoded(file), 6), turned);
        Assert.Equal(48, Decoded(await served.Client.GetByteArrayAsync(At($"api/pictures/{id}?size=48"))).Width);
    }

    [Fact]
    public async Task Heat_and_turns_are_shown()
    {
        using ServedProgram served = new(model.Run);
        byte[] file = SentPictures.OfFolder(model.Sky)[0].Bytes;
        string id = (await served.Client.Cards(("one.png", file)))[0].GetProperty("id").GetString()!;

        byte[] heat = await served.Client.GetByteArrayAsync(At($"api/pictures/{id}/heat?class=edge-on&layer=conv1&orientation=2&size=100"));
        JsonElement turns = JsonElement.Parse(await served.Client.GetStringAsync(At($"api/pictures/{id}/turns")));

        Assert.Equal(100, Decoded(heat).Height);
        Assert.Equal(8, turns.GetProperty("orientations").GetArrayLength());
        Assert.Equal("quarter turn left", turns.GetProperty("orientations")[7].GetProperty("name").GetString());
        Assert.InRange(turns.GetProperty("same").GetInt32(), 1, 8);
    }

    [Fact]
    public async Task Examples_are_two_of_each_kind_always_the_same()
    {
        using ServedProgram served = new("sky");

        JsonElement[] cards = SentPictures.Lines(await served.Client.GetStringAsync(At("api/examples")));
        JsonElement[] again = SentPictures.Lines(await served.Client.GetStringAsync(At("api/examples")));

        Assert.Equal(10, cards.Length);
        Assert.Equal(5, cards.Select(card => card.GetProperty("note").GetString()).Distinct().Count());
        Assert.Equal(Ids(cards), Ids(again));

        static string?[] Ids(JsonElement[] cards) => [.. cards.Select(card => card.GetProperty("id").GetString()).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task What_cannot_be_read_has_a_card_and_the_rest_goes_on()
    {
        using ServedProgram served = new(model.Run);
        byte[] file = SentPictures.OfFolder(model.Sky)[0].Bytes, text = "no picture"u8.ToArray();

        JsonElement[] cards = await served.Client.Cards(("text.png", text), ("empty.png", []), ("good.png", file));
        using HttpResponseMessage left = await served.Client.GetAsync(At($"api/pictures/{Convert.ToHexStringLower(SHA256.HashData(text))[..32]}"));

        Assert.Equal(HttpStatusCode.NotFound, left.StatusCode);

        Assert.Equal(
            ["empty.png: it is empty. Give another file, or leave it out.", null, "text.png: it is text, not a picture. Fetch it again, or leave it out."],
            cards.OrderBy(card => card.GetProperty("name").GetString(), StringComparer.Ordinal)
                .Select(card => card.TryGetProperty("problem", out JsonElement problem) ? problem.GetString() : null));
    }

    [Fact]
    public async Task A_table_of_nothing_that_is_known_is_refused()
    {
        using ServedProgram served = new(model.Run);

        using HttpResponseMessage answer = await served.Client.PostAsJsonAsync(At("api/csv"), new { ids = new string?[] { null } });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_a_problem_detail()
    {
        using ServedProgram served = new(model.Run);
        string id = (await served.Client.Cards(SentPictures.OfFolder(model.Sky)[0]))[0].GetProperty("id").GetString()!;

        await Refused(HttpStatusCode.NotFound, "Picture: this server does not have it, or no longer. Send it again.", "api/pictures/0123");
        await Refused(HttpStatusCode.BadRequest, "orientation: '9' is not a whole number from 1 to 8. Give one, as in orientation=1.", $"api/pictures/{id}?orientation=9");
        await Refused(HttpStatusCode.BadRequest, "size: '-1' is not a whole number from 1 to 1024. Give one, as in size=1.", $"api/pictures/{id}?size=-1");
        await Refused(HttpStatusCode.BadRequest, "class: the model has no class 'ring'", $"api/pictures/{id}/heat?class=ring");
        await Refused(HttpStatusCode.BadRequest, "layer: Galaxy32 has no layer 'conv9'", $"api/pictures/{id}/heat?layer=conv9");

        async Task Refused(HttpStatusCode status, string detail, string path)
        {
            using HttpResponseMessage answer = await served.Client.GetAsync(At(path));
            Assert.Equal(status, answer.StatusCode);
            Assert.StartsWith(detail, await answer.Detail(), StringComparison.Ordinal);
        }
    }

    private static void AssertSame(Image expected, Image actual) => Assert.Equal(expected.Pixels.ToArray(), actual.Pixels.ToArray());

    private static Image Decoded(byte[] file) => Assert.IsType<Result<Image>.Ok>(ImageFile.Decode(file, "picture")).Value;
}
