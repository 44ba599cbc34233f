using System.Globalization;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Serving;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Imaging;

namespace Galaxy.Tests.Serving;

/// <summary>The pictures that a model learned from are read while others ask for them.</summary>
public sealed class TrainingPicturesTests : IDisposable
{
    private const int Pictures = 5;
    private const int Rounds = 200;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(1);

    private static readonly Problem _unread = new("Training", "it is not there", "Say where it is");

    private static readonly Problem _none =
        new("Training", "none of the pictures is one that the model learned from", "Give --training those that are");

    private static readonly PredictionRow _asked = Answer(Pictures);

    private readonly TemporaryFolder _folder = new();

    public TrainingPicturesTests()
    {
        foreach (int number in Enumerable.Range(0, Pictures))
            File.WriteAllBytes(Path.Combine(_folder.Path, $"{number}.png"), PngWriter.Write(1, 2, depth: 8, color: 2, isInterlaced: false).File);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Those_found_before_all_are_read_are_never_said_to_be_all()
    {
        using SemaphoreSlim turn = new(initialCount: 1);
        using TinyServedModel model = new(["a", "b"], async picture =>
        {
            await turn.WaitAsync();
            return Answer(int.Parse(picture.Id, CultureInfo.InvariantCulture));
        });
        using TrainingPictures training = Of(model);
        training.Begin();
        await Until(() => training.Now.Count == 1);

        NearestPictures some = training.Nearest(_asked, Pictures);
        turn.Release(Pictures);
        await Until(() => training.Now.State == TrainingReading.Ready);

        Assert.Equal(TrainingReading.Reading, some.Progress.State);
        Assert.Single(some.Pictures);
        NearestPictures all = training.Nearest(_asked, Pictures);
        Assert.Equal(TrainingReading.Ready, all.Progress.State);
        Assert.Equal(Pictures, all.Progress.Count);
        Assert.Equal(Pictures, all.Pictures.Length);
    }

    [Fact]
    public void Whoever_asks_at_any_moment_is_told_that_all_are_read_only_beside_all_of_them()
    {
        using TinyServedModel model = new(["a", "b"], async picture =>
        {
            await Task.Yield();
            return Answer(int.Parse(picture.Id, CultureInfo.InvariantCulture));
        });
        for (int round = 0; round < Rounds; round++)
        {
            using TrainingPictures training = Of(model);
            training.Begin();
            NearestPictures nearest;
            do
                nearest = training.Nearest(_asked, Pictures);
            while (nearest.Progress.State == TrainingReading.Reading);

            Assert.Equal(Pictures, nearest.Pictures.Length);
        }
    }

    [Fact]
    public void None_that_it_learned_from_is_a_failure_and_at_no_moment_ready()
    {
        using TinyServedModel model = new(["a", "b"], async picture =>
        {
            await Task.Yield();
            return PredictionRow.Unreadable(picture.Id, picture.Name, _unread);
        });
        for (int round = 0; round < Rounds; round++)
        {
            using TrainingPictures training = Of(model);
            training.Begin();
            TrainingProgress end;
            do
                end = training.Now;
            while (end.State == TrainingReading.Reading);

            Assert.Equal(new TrainingProgress(TrainingReading.Failed, 0, _none), end);
        }
    }

    [Fact]
    public async Task What_a_server_that_stops_has_left_out_was_not_all()
    {
        using CancellationTokenSource stopping = new();
        using TinyServedModel model = new(["a", "b"], async picture =>
        {
            await Task.Delay(picture.Id == "0" ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, stopping.Token);
            return Answer(0);
        });
        TrainingPictures training = Of(model, stopping.Token);
        training.Begin();
        await Until(() => training.Now.Count == 1);

        await stopping.CancelAsync();
        training.Dispose();

        Assert.Equal(new TrainingProgress(TrainingReading.Reading, 1, null), training.Now);
    }

    [Fact]
    public void Where_nothing_says_where_they_are_they_are_absent()
    {
        using TinyServedModel model = new(["a", "b"]);
        using TrainingPictures training = new(model, _unread, CancellationToken.None);

        training.Begin();

        Assert.Equal(new TrainingProgress(TrainingReading.Absent, 0, _unread), training.Now);
        Assert.Empty(training.Nearest(_asked, Pictures).Pictures);
    }

    private TrainingPictures Of(TinyServedModel model, CancellationToken stopping = default) =>
        new(model, Result.Ok<ImageSource>(new ImageSource.Catalog(_folder.Path)), stopping);

    private static PredictionRow Answer(int number) => new($"{number}", $"{number}.png")
    {
        Probabilities = [1, 0],
        Features = [1, number],
        Content = new ContentKey((UInt128)number, 0),
    };

    private static async Task Until(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(_pause);
    }
}
