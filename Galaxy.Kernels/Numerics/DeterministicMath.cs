namespace Galaxy.Kernels;
internal static class DeterministicMath { public static double Exp(double x) => Math.Exp(x); public static double Log(double x) => Math.Log(x); }
