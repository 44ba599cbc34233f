using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Galaxy.Kernels.Networks;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;
using Galaxy.Pipeline.Models;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>Programs get what the command line prints, bit for bit.</summary>
public sealed class PredictEndpointTests(DoubtfulModel model) : IClassFixture<DoubtfulModel>
{
    private static Uri At(string path) => new(path, UriKind.Relative);

    [Theory]
    [InlineData("", "application/json", "--json")]
    [InlineData("?abstain=0.95", "application/json", "--json", "--abstain", "0.95")]
    [InlineData("?tta=true", "application/json", "--json", "--tta")]
    [InlineData("", "text/csv", "--csv")]
    [InlineData("?abstain=0.8", "text/csv", "--csv", "--abstain", "0.8")]
    public async Task Predictions_are_the_document_that_predict_prints(string query, string type, params string[] flags)
    {
        using ServedProgram served = new(model.Run);
        (string Name, byte[] Bytes)[] files = [.. SentPictures.OfFolder(model.Sky).Take(9), .. SentPictures.OfFolder(model.Noise).Take(2)];
        using MultipartFormDataContent form = SentPictures.Form(files);
        using HttpRequestMessage request = new(HttpMethod.Post, At($"api/predict{query}")) { Content = form };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));

        using HttpResponseMessage answer = await served.Client.SendAsync(request);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            CommandLine.Must(["predict", model.Run, .. flags, .. files.Select(file => file.Name)]), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_cannot_be_read_is_listed_as_predict_lists_it()
    {
        using ServedProgram served = new(model.Run);
        string broken = Path.Combine(served.Folder, "broken.png");
        await File.WriteAllTextAsync(broken, "text");
        (string Name, byte[] Bytes)[] files = [(broken, File.ReadAllBytes(broken)), SentPictures.OfFolder(model.Sky)[0]];
        using MultipartFormDataContent form = SentPictures.Form(files);

        using HttpResponseMessage answer = await served.Client.PostAsync(At("api/predict"), form);

        Assert.Equal(CommandLine.Run(["predict", model.Run, "--json", .. files.Select(file => file.Name)]).Output, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_table_tells_in_a_header_how_many_pictures_it_leaves_out()
    {
        using ServedProgram served = new(model.Run);
        using MultipartFormDataContent form = SentPictures.Form(("broken.png", "text"u8.ToArray()), SentPictures.OfFolder(model.Sky)[0]);
        using HttpRequestMessage request = new(HttpMethod.Post, At("api/predict")) { Content = form, Headers = { { "Accept", "text/csv" } } };

        using HttpResponseMessage answer = await served.Client.SendAsync(request);

        Assert.Equal("1", answer.Headers.GetValues("X-Galaxy-Unreadable").Single());
    }

    /// <summary>More pictures than a batch has, of several clients: who else asks, and in which batch a picture is, changes no bit.</summary>
    [Fact]
    public async Task Several_clients_at_once_get_the_same_bits()
    {
        using ServedProgram served = new(model.Run);
        (string Name, byte[] Bytes)[] files = [.. SentPictures.OfFolder(model.Sky), .. SentPictures.OfFolder(model.Noise)];
        Assert.InRange(files.Length, 65, int.MaxValue);
        string expected = CommandLine.Must(["predict", model.Run, "--json", .. files.Select(file => file.Name)]);

        string[] answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using MultipartFormDataContent form = SentPictures.Form(files);
            using HttpResponseMessage answer = await served.Client.PostAsync(At("api/predict"), form);
            return await answer.Content.ReadAsStringAsync();
        }));

        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    [Fact]
    public async Task One_picture_may_be_the_whole_request()
    {
        using ServedProgram served = new(model.Run);
        (string name, byte[] bytes) = SentPictures.OfFolder(model.Sky)[0];
        using ByteArrayContent content = new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };

        using HttpResponseMessage answer = await served.Client.PostAsync(At($"api/predict?name={Uri.EscapeDataString(name)}"), content);

        Assert.Equal(CommandLine.Must("predict", model.Run, "--json", name), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Explanations_are_those_of_explain_with_the_heat_itself()
    {
        using ServedProgram served = new(model.Run);
        (string Name, byte[] Bytes)[] files = [.. SentPictures.OfFolder(model.Sky).Take(4)];
        using MultipartFormDataContent form = SentPictures.Form(files);
        JsonElement expected = JsonElement.Parse(CommandLine.Must([
            "explain", model.Run, "--class", "spiral", "--layer", "conv2", "--json", "--out", Path.Combine(served.Folder, "out"), .. files.Select(file => file.Name)]));

        using HttpResponseMessage answer = await served.Client.PostAsync(At("api/explain?class=spiral&layer=conv2"), form);
        JsonElement explained = JsonElement.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal("conv2", explained.GetProperty("layer").GetString());
        Model trained = ModelFile.Read(File.ReadAllBytes(model.Model), "model", Galaxy32.Info).Value();
        using Explainer<Galaxy32> explainer = new(trained);
        ExplainedLayer layer = ExplainedLayer.Find(Galaxy32.Info, "conv2").Value();
        foreach ((JsonElement ours, JsonElement theirs) in explained.GetProperty("explanations").EnumerateArray()
            .Zip(expected.GetProperty("explanations").EnumerateArray()))
        {
            foreach (string same in (string[])["file", "class", "probability", "answer", "cold", "note"])
                Assert.Equal(theirs.GetProperty(same).GetRawText(), ours.GetProperty(same).GetRawText());
            JsonElement heat = ours.GetProperty("heat");
            HeatMap shown = explainer.Explain(Decoded(ours.GetProperty("file").GetString()!), layer, trained.Classes.IndexOf("spiral")).Heat;
            Assert.Equal((shown.Height, shown.Width), (heat.GetProperty("height").GetInt32(), heat.GetProperty("width").GetInt32()));
            Assert.Equal(shown.Values, heat.GetProperty("values").EnumerateArray().Select(value => value.GetSingle()));
            Assert.Equal(shown.Beside(Decoded(ours.GetProperty("file").GetString()!)).Pixels, Decoded(theirs.GetProperty("overlay").GetString()!).Pixels);
        }

        Assert.Equal(files.Length, explained.GetProperty("explanations").GetArrayLength());
    }

    private static Image Decoded(string path) => ImageFile.Decode(File.ReadAllBytes(path), path).Value();

    [Theory]
    [InlineData("api/predict?abstain=2", HttpStatusCode.BadRequest, "abstain: '2' is not a number from 0.5 to 0.9999.")]
    [InlineData("api/predict?abstian=0.9", HttpStatusCode.BadRequest, "abstian: there is no such value here.")]
    [InlineData("api/predict?tta=maybe", HttpStatusCode.BadRequest, "tta: 'maybe' is neither true nor false.")]
    [InlineData("api/predict?abstain=0.9&tta=true", HttpStatusCode.BadRequest, "abstain: the model's promise is for pictures that are shown as they are.")]
    [InlineData("api/explain?class=star", HttpStatusCode.BadRequest, "class: the model has no class 'star'.")]
    [InlineData("api/predict", HttpStatusCode.UnprocessableEntity, "one.txt: it is text, not a picture.")]
    public async Task What_is_wrong_is_one_problem_detail(string path, HttpStatusCode status, string detail)
    {
        using ServedProgram served = new(model.Run);
        using MultipartFormDataContent form = SentPictures.Form(("one.txt", "text"u8.ToArray()));

        using HttpResponseMessage answer = await served.Client.PostAsync(At(path), form);

        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith(detail, await answer.Detail(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_bodies_are_refused()
    {
        using ServedProgram served = new(model.Run);
        using StringContent json = new("{}", new MediaTypeHeaderValue("application/json"));
        using MultipartFormDataContent empty = new() { { new StringContent("text"), "field" } };

        using HttpResponseMessage type = await served.Client.PostAsync(At("api/predict"), json);
        using HttpResponseMessage none = await served.Client.PostAsync(At("api/predict"), empty);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, type.StatusCode);
        Assert.StartsWith("Request: it is neither a form with files nor a picture.", await type.Detail(), StringComparison.Ordinal);
        Assert.Equal("Request: it has no picture. Send at least one.", await none.Detail());
    }
}
