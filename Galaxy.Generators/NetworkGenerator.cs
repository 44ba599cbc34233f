using Galaxy.Generators.Diagnostics;
using Galaxy.Generators.Emit;
using Galaxy.Generators.Plan;
using Galaxy.Generators.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Galaxy.Generators;

/// <summary>Reads network.json and writes the network's kernels: text → spec → plan → files, each step cached by value.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    private const string FileName = "network.json";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NetworkReading> readings = context.AdditionalTextsProvider
            .Where(file => string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase))
            .Select((file, cancellation) => new NetworkReading(file.Path, Read(file.GetText(cancellation))))
            .WithTrackingName(StepNames.Reading);
        IncrementalValuesProvider<NetworkPlan> plans = readings
            .SelectMany((reading, _) => reading.Result.Spec is { } spec ? new[] { spec } : [])
            .WithTrackingName(StepNames.Spec)
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

        context.RegisterSourceOutput(readings, Report);
        context.RegisterSourceOutput(kernels, AddSource);
        context.RegisterSourceOutput(registry, AddSource);
    }

    private static SpecResult Read(SourceText? text) => SpecReader.Read(text?.ToString() ?? "", FileName);

    private static void Report(SourceProductionContext output, NetworkReading reading)
    {
        foreach (Mistake mistake in reading.Result.Mistakes)
            output.ReportDiagnostic(mistake.ToDiagnostic(reading.Path));
    }

    private static void AddSource(SourceProductionContext output, KernelFile file) => output.AddSource(file.HintName, file.Text);
}
