using Galaxy.Pipeline.Benchmarks;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Benchmarks;

public sealed class InterleavedTimerTests
{
    [Fact]
    public void Best_and_median_are_of_all_rounds()
    {
        Clock clock = new();
        Queue<double> seconds = new([9, 9, 3, 1, 2, 7]);
        Timing timing = Assert.Single(new InterleavedTimer(clock, rounds: 4).Time([new Workload("a", () => clock.Pass(seconds.Dequeue()), 6e9, 3e9)], progress: null, default).Value());
        Assert.Equal((1, 2.5, 6, 3), (timing.Best, timing.Median, timing.Gflops, timing.Gigabytes));
    }

    [Fact]
    public void Workloads_take_turns()
    {
        Clock clock = new();
        List<string> runs = [];
        Workload[] workloads = [.. new List<string>(["a", "b"]).Select(name => new Workload(name, () => { runs.Add(name); clock.Pass(1); }, 0, 0))];
        new InterleavedTimer(clock, rounds: 2).Time(workloads, progress: null, default);
        Assert.Equal("aabbabab", string.Concat(runs));
    }

    [Fact]
    public void Short_runs_are_repeated_until_the_clock_can_tell()
    {
        Clock clock = new();
        Timing timing = new InterleavedTimer(clock, rounds: 3).Time([new Workload("short", () => clock.Pass(1e-5), 0, 0)], progress: null, default).Value()[0];
        Assert.Equal(1e-5, timing.Best, 1e-9);
        Assert.InRange(clock.Passed, 3 * 5e-3, 4 * 5e-3);
    }

    [Fact]
    public void Short_runs_are_timed_with_warm_caches()
    {
        Clock clock = new();
        bool isWarm = false;
        Workload[] workloads =
        [
            new("short", () => { clock.Pass(isWarm ? 1e-3 : 4e-3); isWarm = true; }, 0, 0),
            new("long", () => { clock.Pass(1); isWarm = false; }, 0, 0),
        ];
        Assert.Equal(1e-3, new InterleavedTimer(clock, rounds: 3).Time(workloads, progress: null, default).Value()[0].Median, 1e-9);
    }

    [Fact]
    public void Preparation_is_done_before_every_round_and_not_timed()
    {
        Clock clock = new();
        int prepared = 0;
        Workload workload = new("a", () => clock.Pass(1), 0, 0) { Prepare = () => { prepared++; clock.Pass(100); } };
        Assert.Equal(1, new InterleavedTimer(clock, rounds: 3).Time([workload], progress: null, default).Value()[0].Median);
        Assert.Equal(3, prepared);
    }

    private sealed class Clock : TimeProvider
    {
        private long _ticks;

        public double Passed => _ticks / (double)TimestampFrequency;

        public override long TimestampFrequency => 1_000_000_000;

        public void Pass(double seconds) => _ticks += (long)(seconds * TimestampFrequency);

        public override long GetTimestamp() => _ticks;
    }
}
