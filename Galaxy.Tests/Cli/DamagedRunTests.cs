using System.Globalization;
using System.Text;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Models;

namespace Galaxy.Tests.Cli;

/// <summary>The files of a run, damaged in structured ways and given to the verbs that read them: none reports a bug.</summary>
public sealed class DamagedRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private RandomStream _random = new(seed: 21);

    private static int Mutants => int.Parse(Environment.GetEnvironmentVariable("GALAXY_DAMAGED_RUNS") ?? "15", CultureInfo.InvariantCulture);

    private string Run => Path.Combine(_folder.Path, "run");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Resume_goes_on_with_a_damaged_checkpoint_or_record_or_refuses_it()
    {
        using CancellationTokenSource interrupt = new();
        string[] arguments = ["train", "--network", "Galaxy32", "--sample", "60", "--epochs", "8", "--keep", "best", "--validation", "0.2", "--out", Run];
        Assert.Equal(ExitCode.Interrupted, CommandLine.Run(arguments, new ClockThatInterrupts(interrupt, 80), interrupt.Token).Code);
        Spoil("checkpoint.safetensors", file => SafetensorsMutation.Of(file, ref _random), run => ["train", "--resume", run, "--threads", "1"]);
        Spoil("run.json", Json, run => ["train", "--resume", run, "--threads", "1"]);
    }

    [Fact]
    public void Damaged_model_is_evaluated_or_refused()
    {
        Assert.Equal(ExitCode.Success, CommandLine.Run("train", "--network", "Galaxy32", "--sample", "60", "--epochs", "1", "--validation", "0.2", "--out", Run).Code);
        Spoil("model.safetensors", file => SafetensorsMutation.Of(file, ref _random), run => ["evaluate", Path.Combine(run, "model.safetensors"), "--threads", "1"]);
    }

    private byte[] Json(byte[] file) => Encoding.UTF8.GetBytes($"{JsonMutation.Of(LooseJson.Parse(Encoding.UTF8.GetString(file)), ref _random)}");

    private void Spoil(string name, Func<byte[], byte[]> mutate, Func<string, string[]> arguments)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(Run, name));
        for (int count = 0; count < Mutants; count++)
        {
            string copy = Copy();
            byte[] mutant = mutate(file);
            File.WriteAllBytes(Path.Combine(copy, name), mutant);
            CommandLine.Answer answer = CommandLine.Run(arguments(copy));
            Assert.True(answer.Code is ExitCode.Success or ExitCode.BadInput, $"{answer.Error}\n{Encoding.Latin1.GetString(mutant)[..Math.Min(mutant.Length, 20_000)]}");
            Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        }
    }

    private string Copy()
    {
        string copy = Path.Combine(_folder.Path, "copy");
        if (Directory.Exists(copy))
            Directory.Delete(copy, recursive: true);
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.EnumerateFiles(Run))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }
}
