using Galaxy.Generators.Emit;
using Galaxy.Generators.Plan;
using Galaxy.Generators.Spec;
using Microsoft.CodeAnalysis;

namespace Galaxy.Generators;

/// <summary>Reads network.json and writes the network's kernels: text → spec → plan → files, each step cached by value.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    private const string FileName = "network.json";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NetworkFile> files = context.AdditionalTextsProvider
            .Where(file => string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase))
            .Select((file, cancellation) => new NetworkFile(file.Path, file.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName(StepNames.Text);
        IncrementalValuesProvider<SpecResult> specs = files
            .Select((file, _) => SpecReader.Read(file.Text, FileName))
            .WithTrackingName(StepNames.Spec);
        IncrementalValuesProvider<NetworkPlan> plans = specs
            .SelectMany((result, _) => result.Spec is { } spec ? new[] { spec } : [])
            .Select((spec, _) => Planner.Plan(spec, Target.Avx2))
            .WithTrackingName(StepNames.Plan);
        IncrementalValuesProvider<KernelFile> kernels = plans
            .SelectMany((plan, _) => PlanEmitter.Emit(plan))
            .WithTrackingName(StepNames.Kernels);
        IncrementalValueProvider<KernelFile> registry = plans
            .Select((plan, _) => plan.Name)
            .Collect()
            .Select((names, _) => RegistryEmitter.Emit(names.ToEquatableArray()))
            .WithTrackingName(StepNames.Registry);

        context.RegisterSourceOutput(files.Combine(specs.Collect()), static (output, pair) => Report(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(kernels, static (output, file) => output.AddSource(file.HintName, file.Text));
        context.RegisterSourceOutput(registry, static (output, file) => output.AddSource(file.HintName, file.Text));
    }
}
