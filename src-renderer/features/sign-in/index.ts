export { type Greeting, SignIn, type SignInProps } from './sign-in.view.tsx';
