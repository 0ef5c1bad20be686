export { SignIn, type SignInProps } from './sign-in.view.tsx';
