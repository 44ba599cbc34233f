using Galaxy.Kernels.Numerics;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Kernels;

/// <summary>Properties of every network in the build, including network.json's, whatever it declares.</summary>
public sealed class BuiltNetworksTests
{
    private const int Samples = 16;

    public static TheoryData<string> Names => [.. NetworkRegistry.All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_allocate_nothing_after_the_first(string name) => Assert.Equal(0, NetworkRegistry.Use(name, new Allocation()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Memory_between_the_parameters_stays_zero_under_every_optimizer(string name) =>
        Assert.All(NetworkRegistry.Use(name, new Surplus()), value => Assert.Equal(0f, value));

    [Fact]
    public void Name_that_no_network_has_is_refused() =>
        Assert.Throws<ArgumentException>(() => NetworkRegistry.Use("No such network", new Allocation()));

    /// <summary>
    /// Bytes that some training steps allocate, with update and inference. One thread does all the work, so what the test runner's own
    /// threads allocate meanwhile does not count.
    /// </summary>
    private sealed class Allocation : INetworkUser<long>
    {
        private const int Steps = 5;

        public long Use<TNetwork>() where TNetwork : INetwork
        {
            using Bench<TNetwork> bench = new(threads: 1);
            Optimizer optimizer = new Optimizer.Momentum(0.01, 0.9, 5e-4);
            bench.Step(optimizer);
            return AllocatedBytes.By(() =>
            {
                for (int step = 0; step < Steps; step++)
                    bench.Step(optimizer);
            });
        }
    }

    /// <summary>The padding floats of parameter memory, after a step of each optimizer.</summary>
    private sealed class Surplus : INetworkUser<float[]>
    {
        public float[] Use<TNetwork>() where TNetwork : INetwork
        {
            using Bench<TNetwork> bench = new(threads: 2);
            foreach (Optimizer optimizer in (Optimizer[])[new Optimizer.Sgd(0.01, 0.1), new Optimizer.Momentum(0.01, 0.9, 0.1), new Optimizer.Nesterov(0.01, 0.9, 0.1), new Optimizer.Adam(0.01, 0.1)])
                bench.Step(optimizer);
            float[] memory = bench.Parameters.Span.ToArray();
            foreach (ParameterInfo parameter in TNetwork.Info.Parameters)
                parameter.CopyIn(new float[parameter.Count], memory);
            return [.. memory.Where(value => value != 0).Take(10)];
        }
    }

    private sealed class Bench<TNetwork> : IDisposable where TNetwork : INetwork
    {
        private readonly Workers _workers;
        private readonly Workspace _workspace;
        private readonly FloatMemory _gradients = new(TNetwork.Info.ParameterFloats);
        private readonly FloatMemory _state = new(2L * TNetwork.Info.ParameterFloats);
        private readonly FloatMemory _oneState = new(TNetwork.Info.ParameterFloats);
        private readonly FloatMemory _noState = new(0);
        private readonly float[] _images = new float[Samples * TNetwork.Info.Input.Count];
        private readonly ushort[] _labels = TNetwork.Info.Votes is null ? new ushort[Samples] : [];
        private readonly float[] _targets = [.. Enumerable.Repeat(2f, TNetwork.Info.Votes is null ? 0 : Samples * TNetwork.Info.Classes.Length)];
        private readonly float[] _logits = new float[Samples * TNetwork.Info.Classes.Length];

        public Bench(int threads)
        {
            _workers = new Workers(threads);
            _workspace = new Workspace(TNetwork.Info.Memory, Samples, _workers);
            Initialization.Fill(TNetwork.Info, seed: 1, Parameters.Span);
            Random random = new(1);
            foreach (ref float value in _images.AsSpan())
                value = random.NextSingle() - 0.5f;
        }

        public FloatMemory Parameters { get; } = new(TNetwork.Info.ParameterFloats);

        public void Step(Optimizer optimizer)
        {
            FloatMemory state = optimizer.StateFloatsPerParameter switch { 0 => _noState, 1 => _oneState, _ => _state };
            UpdateMemory memory = new(Parameters, _gradients, state, TNetwork.Info.TrainableFloats);
            optimizer.Step<TNetwork>(_workspace, memory, new TrainingBatch(_images, _labels) { Targets = _targets }, step: 1);
            NetworkRunner.Forward<TNetwork>(_workspace, Parameters, _images, _logits);
        }

        public void Dispose()
        {
            _workspace.Dispose();
            _workers.Dispose();
            _gradients.Dispose();
            _state.Dispose();
            _oneState.Dispose();
            _noState.Dispose();
            Parameters.Dispose();
        }
    }
}
