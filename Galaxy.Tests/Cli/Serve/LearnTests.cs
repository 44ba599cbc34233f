using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Files;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Labeling;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>A model learns from labels over HTTP, and the two models are compared honestly.</summary>
public sealed class LearnTests(LabeledSky sky) : IClassFixture<LabeledSky>
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Labels_and_former_pictures_make_an_ordinary_run_that_its_command_makes_again()
    {
        using ServedProgram served = new(sky.Model);
        sky.Label(served.Folder);
        JsonElement begun = await Begin(served, new { epochs = 2, useTraining = true });
        Assert.Equal("running", Text(begun, "state"));
        JsonElement done = await End(served);
        Assert.True(Text(done, "state") == "done", $"{done}");
        Assert.Equal(("learned-1", "old"), (Text(done, "run"), Text(done, "serving")));
        Assert.Equal((2, 2, 40), (Number(done, "epoch"), Number(done, "epochs"), Number(done, "labels")));
        Assert.InRange(done.GetProperty("loss").GetDouble(), 0, 100);
        Assert.InRange(done.GetProperty("accuracy").GetDouble(), 0, 1);
        Assert.DoesNotContain(served.Folder, $"{done}", StringComparison.Ordinal);

        string run = Path.Combine(served.Folder, "learned-1");
        string[] rows = File.ReadAllLines($"{run}.csv");
        Assert.Equal("file,label", rows[0]);
        Assert.InRange(rows.Length - 1, 41, 79);
        JsonElement compared = done.GetProperty("result");
        Assert.InRange(Number(compared, "held"), 1, 20);
        Assert.Contains("neither", Text(compared, "verdict"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, compared.GetProperty("note").ValueKind);
        Assert.Contains("learned", CommandLine.Must("evaluate", run, "--part", "test"), StringComparison.Ordinal);

        string[] words = Text(done, "command").Split(' ');
        Assert.Equal(["train", "--data", "learned-1.csv", "--pictures", "pictures", "--from"], words[1..7]);
        string again = Path.Combine(served.Folder, "again");
        CommandLine.Must(words[1..].Select(word => word switch
        {
            "learned-1.csv" or "pictures" => Path.Combine(served.Folder, word),
            "learned-1" => again,
            _ => word,
        }));
        Assert.Equal(File.ReadAllBytes(Path.Combine(run, "model.safetensors")), File.ReadAllBytes(Path.Combine(again, "model.safetensors")));
    }

    [Fact]
    public async Task New_answers_carry_the_new_model_when_somebody_says_so_and_the_next_one_starts_from_it()
    {
        using ServedProgram served = new(sky.Model);
        HttpResponseMessage none = await served.Client.PostAsJsonAsync("api/training/switch", new { to = "new" });
        Assert.Equal(HttpStatusCode.Conflict, none.StatusCode);
        sky.Label(served.Folder, label => label == "edge-on" ? "artifact" : label);
        JsonElement old = await served.Client.GetFromJsonAsync<JsonElement>("api/model");
        await Begin(served, new { epochs = 1, useTraining = false });
        JsonElement done = await End(served);
        Assert.True(Text(done, "state") == "done", $"{done}");
        string note = Text(done.GetProperty("result"), "note");
        Assert.Contains("Only the new model knows artifact", note, StringComparison.Ordinal);
        Assert.Contains("no longer knows edge-on", note, StringComparison.Ordinal);
        Assert.Equal(Text(old, "digest"), Text(await served.Client.GetFromJsonAsync<JsonElement>("api/model"), "digest"));
        JsonElement learned = await Switch(served, "new");
        Assert.NotEqual(Text(old, "digest"), Text(learned, "digest"));
        Assert.Contains("artifact", learned.GetProperty("classes").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("new", Text(await served.Client.GetFromJsonAsync<JsonElement>("api/training"), "serving"));
        await Begin(served, new { epochs = 1, useTraining = true });
        JsonElement further = await End(served);
        Assert.True(Text(further, "state") == "done", $"{further}");
        string from = Path.Combine("learned-1", "model.safetensors");
        Assert.Contains($"--from {from} --out learned-2 ", Text(further, "command"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, further.GetProperty("result").GetProperty("note").ValueKind);
        Assert.Equal(Number(done.GetProperty("result"), "held"), Number(further.GetProperty("result"), "held"));
        Assert.Equal("old", Text(further, "serving"));
        Assert.Equal(Text(learned, "digest"), Text(await Switch(served, "old"), "digest"));
        Assert.Equal("old", Text(await served.Client.GetFromJsonAsync<JsonElement>("api/training"), "serving"));
    }

    [Fact]
    public async Task Without_the_pictures_of_the_training_it_learns_from_the_labels_alone_and_says_so()
    {
        using TemporaryFolder empty = new();
        using ServedProgram served = new(Path.Combine(sky.Model, "model.safetensors"), "--training", empty.Path);
        sky.Label(served.Folder);
        await Begin(served, new { epochs = 1, useTraining = true });
        JsonElement done = await End(served);
        Assert.StartsWith("The new model has learned from the labels alone.", Text(done.GetProperty("result"), "note"), StringComparison.Ordinal);
        Assert.Equal(41, File.ReadAllLines(Path.Combine(served.Folder, "learned-1.csv")).Length);
    }

    [Fact]
    public async Task One_training_at_a_time_no_switch_meanwhile_and_a_canceled_one_can_be_resumed()
    {
        using ServedProgram served = new(sky.Model);
        sky.Label(served.Folder);
        await Begin(served, new { epochs = 1, useTraining = false });
        await End(served);
        await Begin(served, new { epochs = 1000, useTraining = false });
        HttpResponseMessage switched = await served.Client.PostAsJsonAsync("api/training/switch", new { to = "new" });
        Assert.Equal(HttpStatusCode.Conflict, switched.StatusCode);
        HttpResponseMessage second = await served.Client.PostAsJsonAsync("api/training", new { useTraining = false });
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        await Until(served, state => state.GetProperty("epoch").ValueKind == JsonValueKind.Number);
        await served.Client.DeleteAsync("api/training");
        JsonElement canceled = await End(served);
        Assert.Equal("canceled", Text(canceled, "state"));
        Assert.EndsWith("train --resume learned-2", Text(canceled, "problem"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(served.Folder, "learned-2", "checkpoint.safetensors")));
        await Switch(served, "new");
    }

    [Fact]
    public async Task The_end_of_the_server_is_an_orderly_end_of_its_training_and_another_server_finds_all_of_it()
    {
        using TemporaryFolder folder = new();
        using (ServedProgram served = new(sky.Model, "--folder", folder.Path))
        {
            sky.Label(folder.Path);
            await Begin(served, new { epochs = 1000, useTraining = false });
            await Until(served, state => state.GetProperty("epoch").ValueKind == JsonValueKind.Number);
            served.Interrupt();
            Assert.Equal(ExitCode.Interrupted, served.WaitForEnd());
            Assert.EndsWith($"train --resume {Path.Combine(folder.Path, "learned-1")}\n", served.Error, StringComparison.Ordinal);
        }

        using ServedProgram again = new(Path.Combine(folder.Path, "learned-1"), "--folder", folder.Path);
        JsonElement state = await again.Client.GetFromJsonAsync<JsonElement>("api/training");
        Assert.Equal(("canceled", 40), (Text(state, "state"), Number(state, "labels")));
        Assert.StartsWith("learned-1 was stopped before its end. To go on with it: ", Text(state, "problem"), StringComparison.Ordinal);
        Assert.EndsWith(" train --resume learned-1", Text(state, "problem"), StringComparison.Ordinal);
        Assert.Equal(["learned-1"], state.GetProperty("runs").EnumerateArray().Select(run => run.GetString()));
    }

    /// <summary>What a killed server leaves of its training.</summary>
    [Fact]
    public async Task A_training_that_broke_off_with_its_server_is_told_unless_somebody_goes_on_with_it()
    {
        using TemporaryFolder folder = new();
        string run = BrokenRun.In(folder.Path, "learned-4");
        using (RunLock.Take(run, DateTimeOffset.UnixEpoch).Value())
        using (ServedProgram meanwhile = new(sky.Model, "--folder", folder.Path))
            Assert.Equal("idle", Text(await meanwhile.Client.GetFromJsonAsync<JsonElement>("api/training"), "state"));
        BrokenRun.In(folder.Path, "learned-4");
        using ServedProgram served = new(sky.Model, "--folder", folder.Path);
        JsonElement state = await served.Client.GetFromJsonAsync<JsonElement>("api/training");
        Assert.Equal(("failed", "learned-4"), (Text(state, "state"), Text(state, "run")));
        Assert.StartsWith("learned-4 broke off before its end. To go on with it: ", Text(state, "problem"), StringComparison.Ordinal);
        Assert.EndsWith(" train --resume learned-4", Text(state, "problem"), StringComparison.Ordinal);
        OpenApiDocument.Check("Training", state);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_a_failure_leaves_a_server_that_can_learn()
    {
        using ServedProgram served = new(sky.Model);
        HttpResponseMessage few = await served.Client.PostAsJsonAsync("api/training", new { useTraining = false });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, few.StatusCode);
        Assert.Contains(
            "Label at least 5 pictures of each of two classes: there are none yet.", await few.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        HttpResponseMessage many = await served.Client.PostAsJsonAsync("api/training", new { epochs = 0, useTraining = false });
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        foreach (object unknown in (object[])[new { epochs = 1 }, new { epoch = 1, useTraining = false }])
            Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.PostAsJsonAsync("api/training", unknown)).StatusCode);
        sky.Label(served.Folder);
        string pictures = Path.Combine(served.Folder, "pictures");
        Directory.Move(pictures, $"{pictures}.away");
        await Begin(served, new { epochs = 1, useTraining = false });
        JsonElement failed = await End(served);
        Assert.Equal("failed", Text(failed, "state"));
        Assert.Equal("pictures: none of the labeled pictures is there. Put the folder back, or label others.", Text(failed, "problem"));
        Directory.Move($"{pictures}.away", pictures);
        string[] kept = Directory.GetFiles(pictures);
        File.Delete(kept[0]);
        await File.WriteAllTextAsync(kept[1], "damaged");
        await Begin(served, new { epochs = 1, useTraining = false });
        JsonElement done = await End(served);
        Assert.Equal("done", Text(done, "state"));
        Assert.Matches(
            @"1 labeled picture was left out, no longer in pictures/: \d+\.png\. 1 labeled picture was left out, cannot be read: \d+\.png\.$",
            Text(done.GetProperty("result"), "note"));
    }

    [FactNeeds(Need.Permissions)]
    public async Task A_folder_that_takes_no_files_is_told()
    {
        using ServedProgram served = new(sky.Model);
        sky.Label(served.Folder);
        Shell.Run(served.Folder, "chmod 555 .");
        await Begin(served, new { epochs = 1, useTraining = false });
        JsonElement failed = await End(served);
        Shell.Run(served.Folder, "chmod 755 .");
        Assert.Equal("failed", Text(failed, "state"));
        Assert.Contains("permission is denied", Text(failed, "problem"), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Switch(ServedProgram served, string to)
    {
        HttpResponseMessage answer = await served.Client.PostAsJsonAsync("api/training/switch", new { to });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<JsonElement> Begin(ServedProgram served, object request)
    {
        HttpResponseMessage answer = await served.Client.PostAsJsonAsync("api/training", request);
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The document when the training has ended, as the events tell it.</summary>
    private static Task<JsonElement> End(ServedProgram served) => Until(served, state => Text(state, "state") != "running");

    private static async Task<JsonElement> Until(ServedProgram served, Predicate<JsonElement> isMeant)
    {
        using CancellationTokenSource patience = new(_longest);
        using StreamReader events = new(await served.Client.GetStreamAsync("api/training/events", patience.Token));
        while (await events.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonDocument.Parse(line["data: ".Length..]).RootElement is var state
                && isMeant(state))
            {
                OpenApiDocument.Check("Training", state);
                return state;
            }
        }

        throw new EndOfStreamException();
    }

    private static string Text(JsonElement document, string name) => document.GetProperty(name).GetString()!;

    private static int Number(JsonElement document, string name) => document.GetProperty(name).GetInt32();
}
