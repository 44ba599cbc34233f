using System.Runtime.CompilerServices;
using Galaxy.Pipeline.Cli.Serve.Api;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>A state for endpoints that are mapped and never asked.</summary>
internal static class UnusedState
{
    public static ServedState Create() => (ServedState)RuntimeHelpers.GetUninitializedObject(typeof(ServedState));
}
