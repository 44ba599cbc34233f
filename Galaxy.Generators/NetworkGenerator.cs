using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;
using Galaxy.Generators.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Galaxy.Generators;

/// <summary>
/// Reads network.json and networks/*.json and writes the networks' kernels: text → spec → plan → stages → files, each step
/// cached by value.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ParsedNetwork> readings = context.AdditionalTextsProvider
            .Where(file => NetworkFile.Is(file.Path))
            .Select((file, cancellation) => ParsedNetwork.Of(file.Path, file.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName(StepNames.Reading);
        IncrementalValueProvider<NetworkSet> networks = readings.Collect().Select((all, _) => NetworkSet.Of(all));
        IncrementalValueProvider<NetworkSpace> space = context.AnalyzerConfigOptionsProvider.Select((options, _) => SpaceOf(options.GlobalOptions));
        IncrementalValuesProvider<NetworkPlan> plans = networks
            .SelectMany((set, _) => set.Specs)
            .WithTrackingName(StepNames.Spec)
            .Combine(space)
            .Select((network, _) => Planner.Plan(network.Left, Target.Avx2) with { Space = network.Right })
            .WithTrackingName(StepNames.Plan);
        IncrementalValuesProvider<KernelFile> kernels = plans
            .SelectMany((plan, _) => NetworkFiles.Stages(plan))
            .WithTrackingName(StepNames.Stage)
            .SelectMany((work, _) => NetworkFiles.OfStage(work))
            .WithTrackingName(StepNames.Kernels)
            .Collect()
            .SelectMany((files, _) => files.GroupBy(file => file.Network).SelectMany(network => SharedMethods.Of([.. network])))
            .WithTrackingName(StepNames.Shared);
        IncrementalValuesProvider<KernelFile> frames = plans
            .SelectMany((plan, _) => NetworkFiles.Frames(plan))
            .WithTrackingName(StepNames.Frame);
        IncrementalValuesProvider<KernelFile> others = networks
            .Combine(space)
            .SelectMany((built, _) => built.Right == NetworkSpace.Galaxy
                ? new[] { RegistryEmitter.Emit(built.Left.Specs.Select(spec => spec.Name).ToEquatableArray()) }
                : built.Left.Broken.Select(name => NetworkTypeEmitter.EmitBroken(name, built.Right)))
            .WithTrackingName(StepNames.Registry);

        context.RegisterSourceOutput(readings.SelectMany((reading, _) => reading.Diagnostics), Report);
        context.RegisterSourceOutput(networks.SelectMany((set, _) => set.Clashes), Report);
        context.RegisterSourceOutput(readings.Combine(space).SelectMany((read, _) => NamespaceClash.Of(read.Left, read.Right)), Report);
        context.RegisterSourceOutput(kernels, AddKernels);
        context.RegisterSourceOutput(frames, AddKernels);
        context.RegisterSourceOutput(others, AddSource);
    }

    /// <summary>
    /// A project that uses the package generates in its own namespace, and has no registry: it knows its networks. So their names must be
    /// there even if their files have errors.
    /// </summary>
    private static NetworkSpace SpaceOf(AnalyzerConfigOptions options) =>
        NetworkSpace.Of(options.TryGetValue("build_property.NetworkNamespace", out string? name) ? name : null);

    private static void Report(SourceProductionContext output, FileDiagnostic placed) =>
        output.ReportDiagnostic(placed.Diagnostic.ToDiagnostic(placed.Path));

    private static void AddKernels(SourceProductionContext output, KernelFile file)
    {
        string text = file.Text;
        output.AddSource(file.HintName, text);
        foreach (SpecDiagnostic diagnostic in MethodBudget.Past(file.HintName, text, MethodBudget.LocalUses))
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
    }

    private static void AddSource(SourceProductionContext output, KernelFile file) => output.AddSource(file.HintName, file.Text);
}
