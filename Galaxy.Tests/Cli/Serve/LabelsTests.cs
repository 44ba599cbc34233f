using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Labeling;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>Labels over HTTP: on the disk when they are acknowledged, with the pictures.</summary>
public sealed class LabelsTests(LabeledSky sky) : IClassFixture<LabeledSky>
{
    private const int Labels = 20;

    [Fact]
    public async Task A_label_is_on_the_disk_with_its_picture_and_on_the_card()
    {
        using ServedProgram served = new(sky.Model);
        JsonElement card = await Send(served, "galaxy, \"one\".png");
        Assert.Equal(JsonValueKind.Null, card.GetProperty("label").ValueKind);
        Assert.Equal("galaxy, \"one\".png", Text(card, "name"));
        JsonElement given = await Give(served, Id(card), " Edge_On ", "Zoë");
        Assert.Equal(("edge-on", "Zoë", Text(card, "class")), (Text(given, "label"), Text(given, "who"), Text(given, "former")));
        string kept = Assert.Single(Directory.GetFiles(Path.Combine(served.Folder, "pictures")));
        Assert.Equal($"{Id(card)}.png", Path.GetFileName(kept));
        Assert.Equal(Picture, File.ReadAllBytes(kept));
        string line = File.ReadAllLines(Path.Combine(served.Folder, "labels.csv"))[1];
        Assert.StartsWith($"{Id(card)},\"galaxy, \"\"one\"\".png\",edge-on,Zoë,", line, StringComparison.Ordinal);
        Assert.EndsWith($",{Text(given, "model")},{Text(card, "class")},pictures/{Id(card)}.png", line, StringComparison.Ordinal);
        JsonElement again = await Send(served, "other name.png");
        Assert.Equal(("edge-on", "Zoë"), (Text(again, "label"), Text(again, "labelWho")));
        Assert.Equal(File.ReadAllBytes(Path.Combine(served.Folder, "labels.csv")), await served.Client.GetByteArrayAsync("api/labels.csv"));
    }

    [Fact]
    public async Task An_undo_brings_the_label_before_back_and_new_classes_are_listed_after_the_models()
    {
        using ServedProgram served = new(sky.Model);
        string id = Id(await Send(served, "one.png"));
        Assert.Equal(JsonValueKind.Null, (await Give(served, id, null, "Ada")).GetProperty("label").ValueKind);
        await Give(served, id, "artifact", "Ada");
        Assert.Equal("artifact", Text(await Give(served, id, "Artifact", "Zoë"), "label"));
        await Give(served, id, "ring", "Zoë");
        Assert.Equal(("artifact", "Zoë"), await Undone());
        JsonElement all = await served.Client.GetFromJsonAsync<JsonElement>("api/labels");
        JsonElement model = await served.Client.GetFromJsonAsync<JsonElement>("api/model");
        string[] classes = [.. model.GetProperty("classes").EnumerateArray().Select(name => name.GetString()!)];
        Assert.Equal([.. classes, "artifact"], all.GetProperty("classes").EnumerateArray().Select(name => name.GetString()));
        OpenApiDocument.Check("Labels", all);
        Assert.Equal(4, all.GetProperty("total").GetInt32());
        Assert.Equal("artifact", Text(Assert.Single(all.GetProperty("labels").EnumerateArray()), "label"));
        Assert.Equal(("artifact", "Ada"), await Undone());
        Assert.Equal(JsonValueKind.Null, (await Give(served, id, null, "Ada")).GetProperty("label").ValueKind);
        Assert.Empty((await served.Client.GetFromJsonAsync<JsonElement>("api/labels")).GetProperty("labels").EnumerateArray());

        async Task<(string, string)> Undone()
        {
            JsonElement undone = await Give(served, id, null, "Ada");
            return (Text(undone, "label"), Text(undone, "who"));
        }
    }

    [Fact]
    public async Task What_is_wrong_is_a_problem_and_nothing_of_it_is_written()
    {
        using ServedProgram served = new(sky.Model);
        string id = Id(await Send(served, "one.png"));
        object good = new { picture = id, label = "spiral", who = "Ada" };
        await Refused(HttpStatusCode.NotFound, "Picture", new { picture = "0123456789abcdef0123456789abcdef", label = "spiral" });
        await Refused(HttpStatusCode.NotFound, "Picture", new { picture = "../../etc/passwd", label = "spiral" });
        await Refused(HttpStatusCode.BadRequest, "Label", new { picture = id, label = "=1+1" });
        await Refused(HttpStatusCode.BadRequest, "Label", new { picture = id, label = new string('a', 101) });
        await Refused(HttpStatusCode.BadRequest, "Who", new { picture = id, label = "spiral", who = "a\nb" });
        await Refused(HttpStatusCode.BadRequest, "Labels", new[] { good, good });
        await Refused(HttpStatusCode.BadRequest, "Labels", Array.Empty<object>());
        await Refused(HttpStatusCode.BadRequest, "Request", "spiral");
        await Refused(HttpStatusCode.BadRequest, "Request", new { picture = 5 });
        await Refused(HttpStatusCode.BadRequest, "Request", new { picture = id, who = "Ada" });
        await Refused(HttpStatusCode.BadRequest, "Request", new { picture = id, label = "spiral", lable = "ring" });
        Assert.False(File.Exists(Path.Combine(served.Folder, "labels.csv")));
        await File.WriteAllTextAsync(Path.Combine(served.Folder, "labels.csv"), "id,label\n");
        HttpResponseMessage other = await served.Client.PostAsJsonAsync("api/labels", good);
        Assert.Equal(
            "labels.csv: its columns are not those of labels, picture,name,label,who,when,model,former,file. Move it, or choose another --folder.",
            Text(await other.Content.ReadFromJsonAsync<JsonElement>(), "detail"));

        async Task Refused(HttpStatusCode status, string title, object body)
        {
            HttpResponseMessage answer = await served.Client.PostAsJsonAsync("api/labels", body);
            JsonElement problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal((status, title), (answer.StatusCode, Text(problem, "title")));
            OpenApiDocument.Check("Problem", problem);
        }
    }

    /// <summary>A connection that broke is no reason to take back one label more, nor that of another person.</summary>
    [Fact]
    public async Task An_undo_that_names_its_label_takes_back_no_other()
    {
        using ServedProgram served = new(sky.Model);
        string id = Id(await Send(served, "one.png"));
        await Give(served, id, "ring", "Zoë");
        string when = Text(await Give(served, id, "spiral", "Ada"), "when");
        Assert.Equal(when, File.ReadAllLines(Path.Combine(served.Folder, "labels.csv"))[^1].Split(',')[4]);
        for (int times = 0; times < 2; times++)
            Assert.Equal("ring", Text(await Answer(served, new { picture = id, label = (string?)null, who = "Ada", takesBack = when }), "label"));
        JsonElement card = await Send(served, "one.png");
        Assert.Equal(("ring", "Zoë"), (Text(card, "label"), Text(card, "labelWho")));
        JsonElement none = await Answer(served, new { picture = id, label = (string?)null, takesBack = Text(card, "labelWhen") });
        Assert.Equal(JsonValueKind.Null, none.GetProperty("label").ValueKind);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", Text(none, "when"));
    }

    /// <summary>What is written beside it is nobody's fault who asks, and no picture stays without a label.</summary>
    [Fact]
    public async Task A_request_that_is_refused_keeps_no_picture_and_a_fault_of_the_folder_is_called_one()
    {
        using ServedProgram served = new(sky.Model);
        string id = Id(await Send(served, "one.png"));
        object good = new { picture = id, label = "spiral" };
        HttpResponseMessage refused = await served.Client.PostAsJsonAsync("api/labels", new[] { good, new { picture = "unknown", label = "spiral" } });
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.False(Directory.Exists(Path.Combine(served.Folder, "pictures")));
        Directory.CreateDirectory(Path.Combine(served.Folder, "labels.csv"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await served.Client.PostAsJsonAsync("api/labels", good)).StatusCode);
    }

    /// <summary>Whoever writes to the working folder lets nobody else read other files through it.</summary>
    [Fact]
    public async Task A_file_of_something_else_is_not_sent_as_labels()
    {
        using ServedProgram served = new(sky.Model);
        string other = Path.Combine(served.Folder, "secret.txt");
        File.WriteAllText(other, "secret\n");
        File.CreateSymbolicLink(Path.Combine(served.Folder, "labels.csv"), other);
        HttpResponseMessage refused = await served.Client.GetAsync("api/labels.csv");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.DoesNotContain("secret\n", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>A picture is known from its last byte on, and classified a moment later; those of the training never are.</summary>
    [Fact]
    public async Task A_label_tells_the_answer_of_the_model_even_if_nobody_has_asked_for_it()
    {
        using ServedProgram served = new(sky.Model);
        JsonElement card = await Send(served, "one.png");
        JsonElement similar;
        do
            similar = await served.Client.GetFromJsonAsync<JsonElement>($"api/pictures/{Id(card)}/similar?count=1");
        while (similar.GetProperty("nearest").GetArrayLength() == 0);
        string id = Id(similar.GetProperty("nearest")[0]);
        JsonElement model = await served.Client.GetFromJsonAsync<JsonElement>("api/model");
        string?[] classes = [.. model.GetProperty("classes").EnumerateArray().Select(name => name.GetString())];
        Assert.Contains(Text(await Give(served, id, "ring", "Ada"), "former"), classes);
    }

    /// <summary>Pages ask again and again.</summary>
    [Fact]
    public async Task Labels_that_a_client_knows_are_not_sent_again()
    {
        using ServedProgram served = new(sky.Model);
        string id = Id(await Send(served, "one.png"));
        await Give(served, id, "ring", "Ada");
        HttpResponseMessage first = await served.Client.GetAsync("api/labels");
        Assert.Equal(HttpStatusCode.NotModified, (await Again()).StatusCode);
        await Give(served, id, null, "Ada");
        Assert.Equal(HttpStatusCode.OK, (await Again()).StatusCode);

        async Task<HttpResponseMessage> Again()
        {
            using HttpRequestMessage request = new(HttpMethod.Get, "api/labels") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            return await served.Client.SendAsync(request);
        }
    }

    /// <summary>A browser saves what is called a file, whatever is in it.</summary>
    [Fact]
    public async Task A_problem_is_not_called_a_file()
    {
        using ServedProgram served = new(sky.Model);
        HttpResponseMessage none = await served.Client.GetAsync("api/labels.csv");
        Assert.Equal("labels.csv", none.Content.Headers.ContentDisposition!.FileName);
        Directory.CreateDirectory(Path.Combine(served.Folder, "labels.csv"));
        HttpResponseMessage refused = await served.Client.GetAsync("api/labels.csv");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, null), (refused.StatusCode, refused.Content.Headers.ContentDisposition));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Two_servers_on_one_folder_lose_no_label_and_the_next_one_has_them_all()
    {
        using TemporaryFolder folder = new();
        using ServedProgram one = new(sky.Model, "--folder", folder.Path);
        using ServedProgram two = new(sky.Model, "--folder", folder.Path);
        string id = Id(await Send(one, "one.png"));
        await Send(two, "one.png");
        await Task.WhenAll(Enumerable.Range(0, Labels).SelectMany(number =>
            new[] { Give(one, id, $"one {number}", "Ada"), Give(two, id, $"two {number}", "Zoë") }));
        using ServedProgram three = new(sky.Model, "--folder", folder.Path);
        Assert.Equal(2 * Labels, (await three.Client.GetFromJsonAsync<JsonElement>("api/labels")).GetProperty("total").GetInt32());
    }

    [Fact]
    public void A_file_that_is_none_of_ours_is_told_at_the_start()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(Path.Combine(folder.Path, "labels.csv"), "id,label\n");
        CommandLine.Answer answer = CommandLine.Run("serve", sky.Model, "--port", "0", "--folder", folder.Path);
        Assert.Equal(Pipeline.Cli.Console.ExitCode.BadInput, answer.Code);
        Assert.Contains("its columns are not those of labels", answer.Error, StringComparison.Ordinal);
    }

    private byte[] Picture => File.ReadAllBytes(
        Directory.EnumerateFiles(sky.Others, "*.png", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());

    private async Task<JsonElement> Send(ServedProgram served, string name)
    {
        using MultipartFormDataContent form = new() { { new ByteArrayContent(Picture), "files", "x" } };
        form.First().Headers.ContentDisposition!.FileNameStar = name;
        HttpResponseMessage answer = await served.Client.PostAsync("api/pictures", form);
        return JsonDocument.Parse((await answer.Content.ReadAsStringAsync()).Trim()).RootElement;
    }

    private static Task<JsonElement> Give(ServedProgram served, string picture, string? label, string who) =>
        Answer(served, new { picture, label, who });

    private static async Task<JsonElement> Answer(ServedProgram served, object request)
    {
        HttpResponseMessage answer = await served.Client.PostAsJsonAsync("api/labels", request);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        JsonElement labels = await answer.Content.ReadFromJsonAsync<JsonElement>();
        OpenApiDocument.Check("NewLabels", labels);
        return Assert.Single(labels.GetProperty("labels").EnumerateArray());
    }

    private static string Id(JsonElement card) => Text(card, "id");

    private static string Text(JsonElement document, string name) => document.GetProperty(name).GetString()!;
}
